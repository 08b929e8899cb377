// Plays what the model says, piece after piece, and can be interrupted.
import { RATE } from "./talk-resampler.js";

/** Pieces come unevenly: so much later than they could be heard, they follow without gaps. */
const AHEAD_SECONDS = 0.08;

export class Player {
  #context;
  #playing = new Set();
  #end = 0;
  #item = "";
  #itemBegan = 0;
  #itemSeconds = 0;
  #quiet = () => {};

  constructor(context) {
    this.#context = context;
    this.meter = new AnalyserNode(context);
    this.meter.connect(context.destination);
  }

  /**
   * @param item what it is a part of
   * @param samples of 16 bits
   */
  play(item, samples) {
    const source = new AudioBufferSourceNode(this.#context, { buffer: this.#buffer(samples) });
    const at = Math.max(this.#end, this.#context.currentTime + AHEAD_SECONDS);
    source.connect(this.meter);
    source.addEventListener("ended", () => this.#ended(source));
    source.start(at);
    this.#playing.add(source);
    this.#end = at + source.buffer.duration;
    this.#count(item, at, source.buffer.duration);
  }

  #buffer(samples) {
    const buffer = new AudioBuffer({ length: samples.length, sampleRate: RATE });
    buffer.copyToChannel(Float32Array.from(samples, (sample) => sample / 32768), 0);
    return buffer;
  }

  #count(item, at, seconds) {
    if (item !== this.#item) {
      this.#item = item;
      this.#itemBegan = at;
      this.#itemSeconds = 0;
    }
    this.#itemSeconds += seconds;
  }

  #ended(source) {
    this.#playing.delete(source);
    if (!this.busy) {
      this.#quiet();
    }
  }

  /** Whether anything is still to be heard. */
  get busy() {
    return this.#playing.size > 0;
  }

  /** Runs it once all that came was heard. */
  whenQuiet(then) {
    if (this.busy) {
      this.#quiet = then;
    } else {
      then();
    }
  }

  /**
   * Is silent at once.
   *
   * @returns what was cut off and how much of it was heard; undefined if nothing was being said
   */
  clear() {
    if (!this.busy) {
      return undefined;
    }
    this.#playing.forEach((source) => source.stop());
    this.#playing.clear();
    this.#end = 0;
    const heard = Math.max(0, this.#context.currentTime - this.#itemBegan);
    return { item: this.#item, heardMs: Math.floor(1000 * Math.min(heard, this.#itemSeconds)) };
  }
}
