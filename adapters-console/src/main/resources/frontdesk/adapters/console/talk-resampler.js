// Brings sound from the machine's rate to the one that the model hears.

/** Samples a second of everything that goes to the model or comes from it. */
export const RATE = 24000;

/**
 * Each sample that comes out is the mean of what went in during its time, so that tones too high
 * for the lower rate are mostly gone. Pieces follow on each other without a seam.
 */
export class Resampler {
  #step;
  #missing;
  #sum = 0;

  constructor(from, to = RATE) {
    this.#step = from / to;
    this.#missing = this.#step;
  }

  /** The samples that are complete with these. */
  push(samples) {
    const complete = [];
    for (const sample of samples) {
      let left = 1;
      while (left >= this.#missing) {
        complete.push((this.#sum + sample * this.#missing) / this.#step);
        left -= this.#missing;
        this.#sum = 0;
        this.#missing = this.#step;
      }
      this.#sum += sample * left;
      this.#missing -= left;
    }
    return complete;
  }
}
