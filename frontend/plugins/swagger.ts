import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import type { Plugin } from "vite";

const FILES = ["swagger-ui-bundle.js", "swagger-ui.css"];

/** Copies the API documentation's viewer, which the server shows on its own page. */
export function swagger(modules: string, outDir: string): Plugin {
  return {
    name: "secondline-swagger",
    apply: "build",
    closeBundle() {
      const target = join(outDir, "swagger");
      mkdirSync(target, { recursive: true });
      for (const file of FILES) cpSync(join(modules, "swagger-ui-dist", file), join(target, file));
    },
  };
}
