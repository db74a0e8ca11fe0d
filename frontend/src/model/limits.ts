/** The server refuses longer messages; saying so while typing beats an error after sending. */
export const MESSAGE_BYTES = 32 * 1024;

export const byteLength = (text: string): number => new TextEncoder().encode(text).length;
