export { type OpenStoreOptions, openStore } from "./open-store";
export { keyFileKeeper } from "./secrets/key-file-keeper";
