// Says what is wrong with the pages in a folder, as an array of lines.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";

const folder = process.argv[2];
const checker = new HtmlValidate({ extends: ["html-validate:standard"] });
const faults = [];
for (const name of readdirSync(folder).sort()) {
	const report = checker.validateFileSync(join(folder, name));
	for (const message of report.results.flatMap((result) => result.messages)) {
		faults.push(`${name}:${message.line}: ${message.message} (${message.ruleId})`);
	}
}
console.log(JSON.stringify(faults));
