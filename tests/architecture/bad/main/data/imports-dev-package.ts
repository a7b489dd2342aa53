export { toString as draw } from "qrcode";
