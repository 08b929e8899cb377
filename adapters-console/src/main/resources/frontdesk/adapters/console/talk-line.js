// The line to this server: events both ways, as the model's makers name them.

/** So that the token stands in no address. */
const SECRET = "openai-insecure-api-key.";

/** About ten seconds of sound: whose line is that slow is not understood any more. */
const MOST_WAITING = 640 * 1024;

const OVER = 1000;

/**
 * @param address of the socket
 * @param told hears: opened(), event(event), closed(code, lastError)
 */
export function openLine(address, token, told) {
  const socket = new WebSocket(address, ["realtime", SECRET + token]);
  let lastError = "";
  socket.addEventListener("open", () => told.opened());
  socket.addEventListener("close", (close) => told.closed(close.code, lastError));
  socket.addEventListener("message", (message) => {
    const event = JSON.parse(message.data);
    lastError = event.type === "error" ? event.error.code : lastError;
    told.event(event);
  });

  function send(event) {
    if (socket.readyState === WebSocket.OPEN) {
      socket.send(JSON.stringify(event));
    }
  }

  return {
    send,
    /** What the caller says. */
    hear(samples) {
      if (socket.bufferedAmount < MOST_WAITING) {
        send({ type: "input_audio_buffer.append", audio: toBase64(samples) });
      }
    },
    close() {
      socket.close(OVER);
    },
  };
}

/** 16-bit samples; every browser's machine has the small end first, as the model does. */
function toBase64(samples) {
  return btoa(String.fromCharCode(...new Uint8Array(samples.buffer)));
}

export function fromBase64(text) {
  return new Int16Array(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer);
}
