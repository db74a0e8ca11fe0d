import { fileURLToPath } from "node:url";

import { defineConfig, type UserConfig } from "vite";

import { ascii } from "./plugins/ascii.ts";
import { licences } from "./plugins/licences.ts";
import { ownNames } from "./plugins/ownNames.ts";
import { swagger } from "./plugins/swagger.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const outDir = here("../src/secondline/web/static");

// `vite build` makes the two pages; `vite build --mode widget` adds the one script that
// other people's pages load, so it must be a classic script without imports.
export default defineConfig(({ mode }) => ({
  ...(mode === "widget" ? widget : pages),
  server: { proxy: proxyToServer() },
}));

const shared: UserConfig["build"] = {
  outDir,
  target: "es2022",
  // Every browser that knows color-scheme and color-mix; older ones would need twice the colours.
  cssTarget: ["chrome123", "firefox121", "safari17.5"],
  sourcemap: false,
};

const pages: UserConfig = {
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [swagger(here("node_modules"), outDir), licences(here("node_modules"), outDir)],
  build: {
    ...shared,
    emptyOutDir: true,
    // The pages' policy allows no inline script, and Vite's preload polyfill would be one.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: { console: here("console.html"), chat: here("chat.html") } },
  },
};

const widget: UserConfig = {
  plugins: [ascii()],
  build: {
    ...shared,
    emptyOutDir: false,
    lib: {
      entry: here("src/widget/embed.ts"),
      formats: ["iife"],
      name: "SecondlineChat",
      fileName: () => "widget.js",
    },
    rolldownOptions: {
      output: { minify: { compress: true, mangle: true, codegen: true, mangleProps: { include: ownNames } } },
    },
  },
};

function proxyToServer(): Record<string, string> {
  const server = process.env.SECONDLINE_URL ?? "http://127.0.0.1:8800";
  const paths = ["sessions", "handoffs", "agents", "operators", "me", "stream"];
  return Object.fromEntries(paths.map((path) => [`/${path}`, server]));
}
