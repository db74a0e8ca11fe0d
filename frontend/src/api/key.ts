/** A key for one intention: sent again, it still means the same message. */
export function newKey(): string {
  // Not crypto.randomUUID: shops without https have no such function.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
