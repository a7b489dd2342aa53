export const cwd = process.cwd();
export const title = document.title;
