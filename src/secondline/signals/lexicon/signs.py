"""Faces, which every language has."""

from typing import Final

SIGN: Final = {
    2.4: "😡 🤬 😠 👿 🖕",
    1.6: "😤 🙄 😒 👎 💩 🤦",
    0.8: "😩 😫 😞 😣 😖 💔",
}

#: Faces that speak against.
GLAD: Final = "😊 🙏 👍 ❤ 😀 😃 😄 😁 🥰 😍 🎉"
