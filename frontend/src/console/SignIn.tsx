import { useSignal } from "@preact/signals";

import { key, signIn, signInError } from "./state/auth";

export function SignIn() {
  const typed = useSignal("");
  const busy = useSignal(false);
  const error = signInError.value;
  // A stored key is being tried: nothing to type yet.
  if (key.value && !error) return <main class="signin" aria-busy="true" />;

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    busy.value = true;
    await signIn(typed.value.trim());
    busy.value = false;
  }

  return (
    <main class="signin">
      <form onSubmit={submit} data-testid="sign-in">
        <h1>Secondline</h1>
        <p>Sign in with the key you were given. It stays in this browser.</p>
        <label for="key">Operator key</label>
        <input
          id="key"
          type="password"
          autocomplete="current-password"
          placeholder="sl_…"
          autofocus
          value={typed.value}
          onInput={(event) => (typed.value = event.currentTarget.value)}
        />
        {error && <p class="bad" role="alert">{error}</p>}
        <button class="button primary" disabled={busy.value || !typed.value.trim()}>Sign in</button>
      </form>
    </main>
  );
}
