import type { Plugin } from "vite";

/** Other people's pages decode a script as they like; escapes survive every encoding. */
export function ascii(): Plugin {
  return {
    name: "secondline-ascii",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) if (chunk.type === "chunk") chunk.code = escaped(chunk.code);
      },
    },
  };
}

function escaped(code: string): string {
  return code.replace(/[\u0080-\uffff]/g, (letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return code.length < 3 ? `\\x${code}` : `\\u${code.padStart(4, "0")}`;
  });
}
