export const CHAT = "M4 5.5h16v11H10l-4.5 3.5v-3.5H4z";
export const CLOSE = "M6 6l12 12M18 6 6 18";
export const SEND = "M12 19V5M6 11l6-6 6 6";
