import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { noticesText, shippedPackages } from "./shipped-packages";

/** `npm run notices`: after a dependency changed. A test says when it is due. */
const packages = shippedPackages();
writeFileSync(resolve(import.meta.dirname, "../../resources/notices.txt"), noticesText(packages));
console.log(`resources/notices.txt: ${packages.length} packages`);
