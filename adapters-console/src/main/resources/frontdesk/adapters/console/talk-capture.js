// Runs beside the page, on the thread of the sound: makes pieces of 16-bit samples.
import { RATE, Resampler } from "./talk-resampler.js";

/** Fifty milliseconds: short enough to be heard at once, long enough not to be a storm. */
const PIECE = RATE / 20;

const LOUDEST = 32767;

class Capture extends AudioWorkletProcessor {
  #resampler = new Resampler(sampleRate);
  #piece = new Int16Array(PIECE);
  #filled = 0;

  process([input]) {
    // Nothing is connected while the microphone is being opened.
    if (input.length > 0) {
      this.#resampler.push(input[0]).forEach((sample) => this.#add(sample));
    }
    return true;
  }

  #add(sample) {
    this.#piece[this.#filled++] = Math.max(-1, Math.min(1, sample)) * LOUDEST;
    if (this.#filled === PIECE) {
      this.port.postMessage(this.#piece);
      this.#piece = new Int16Array(PIECE);
      this.#filled = 0;
    }
  }
}

registerProcessor("capture", Capture);
