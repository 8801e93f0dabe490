// `npm test`: installs what is missing and runs every gate.
import './launch/require-node.mjs';

import('./launch/test.mjs').then(({ testEverything }) => testEverything());
