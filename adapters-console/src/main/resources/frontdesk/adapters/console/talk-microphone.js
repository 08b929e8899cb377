// The microphone, as pieces of sound and as a level.

const SOUND = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/**
 * Asks for the microphone.
 *
 * @param heard is given each piece of 16-bit samples
 * @param gone is told when the device is pulled out, or its permission taken back
 * @throws DOMException if there is none, or it is refused
 */
export async function openMicrophone(context, heard, gone) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: SOUND });
  const [track] = stream.getAudioTracks();
  track.addEventListener("ended", gone);
  try {
    await context.audioWorklet.addModule(new URL("./talk-capture.js", import.meta.url));
  } catch (notLoaded) {
    track.stop();
    throw notLoaded;
  }
  const source = context.createMediaStreamSource(stream);
  const meter = new AnalyserNode(context);
  const capture = new AudioWorkletNode(context, "capture");
  capture.port.onmessage = (piece) => heard(piece.data);
  // It says nothing to the loudspeaker; but only what leads there is run.
  source.connect(meter).connect(capture).connect(context.destination);
  return {
    meter,
    /** While it is muted, silence is heard. */
    mute(muted) {
      track.enabled = !muted;
    },
    close() {
      track.removeEventListener("ended", gone);
      track.stop();
      capture.disconnect();
    },
  };
}
