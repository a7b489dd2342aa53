export const cwd = process.cwd();
export const bytes = Buffer.from("x");
