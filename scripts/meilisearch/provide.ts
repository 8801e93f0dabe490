// Fetches the server for the tests beforehand, so that no test waits for a download: says where it stands, or why not.
import { findBinary } from './binary.ts';
import { parseTestServerSettings } from './settings.ts';

const settings = parseTestServerSettings(process.env);
if (settings.url !== undefined) console.log(settings.url);
else {
  const found = await findBinary(settings);
  console.log('path' in found ? found.path : found.reason);
}
