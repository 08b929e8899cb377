// Shows how loud both sides are.

/** Often enough to look alive; where people asked for less motion, only to see that it works. */
const EVERY_MS = matchMedia("(prefers-reduced-motion: reduce)").matches ? 1000 : 80;

/** What speech close to a microphone reaches, so that it fills the meter. */
const LOUD = 0.3;

/**
 * @param pairs of what tells a level from 0 to 1 and the meter that shows it
 * @returns how to end it
 */
export function showLevels(pairs) {
  const timer = setInterval(
    () => pairs.forEach(([level, meter]) => (meter.value = level())),
    EVERY_MS,
  );
  return () => {
    clearInterval(timer);
    pairs.forEach(([, meter]) => (meter.value = 0));
  };
}

/** @returns what tells how loud the sound is that passes this analyser */
export function levelOf(sound) {
  return () => level(sound);
}

function level(sound) {
  const samples = new Float32Array(sound.fftSize);
  sound.getFloatTimeDomainData(samples);
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.min(1, Math.sqrt(power) / LOUD);
}
