/** Web Locks as far as the stream needs them: one holder, the next in turn when it lets go. */
export class FakeLocks {
  #turn: Promise<unknown> = Promise.resolve();

  request = (_name: string, { signal }: { signal: AbortSignal }, run: () => Promise<void>): Promise<void> => {
    const mine = this.#turn.then(() => (signal.aborted ? undefined : run()));
    this.#turn = mine.catch(() => undefined);
    return mine;
  };
}
