/** A server of one stream for tests: `fetch` that can be spoken through, cut and refused. */
export class FakeServer {
  asked: string[] = [];
  refusal: number | null = null;
  #open = new Map<ReadableStreamDefaultController<Uint8Array>, AbortSignal>();

  get open(): number {
    return this.#open.size;
  }

  fetch = (address: string, { signal }: { signal: AbortSignal }): Promise<Response> => {
    this.asked.push(address);
    if (this.refusal) return Promise.resolve(new Response("no", { status: this.refusal }));
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#open.set(controller, signal);
        signal.addEventListener("abort", () => {
          this.#open.delete(controller);
          controller.error(signal.reason);
        });
      },
    });
    return Promise.resolve(new Response(body, { status: 200 }));
  };

  say(id: number, data: string, event = "message"): void {
    const bytes = new TextEncoder().encode(`id: ${id}\nevent: ${event}\ndata: ${data}\n\n`);
    for (const controller of this.#open.keys()) controller.enqueue(bytes);
  }

  cut(): void {
    for (const controller of this.#open.keys()) controller.close();
    this.#open.clear();
  }
}
