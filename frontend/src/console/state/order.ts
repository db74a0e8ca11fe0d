/**
 * What an operator does to a conversation reaches the server in the order in which it was done.
 *
 * A reply typed right behind "Take over" goes out under the epoch that the takeover made, and a
 * return waits for the reply before it; either would be refused if it came first.
 */
const last = new Map<string, Promise<unknown>>();

export function inOrder<T>(session: string, work: () => Promise<T>): Promise<T> {
  const done = (last.get(session) ?? Promise.resolve()).then(work, work);
  last.set(session, done);
  const forget = (): void => {
    if (last.get(session) === done) last.delete(session);
  };
  done.then(forget, forget);
  return done;
}
