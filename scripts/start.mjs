// `npm start`: installs what is missing, builds the site and serves it.
import './launch/require-node.mjs';

import('./launch/start.mjs').then(({ startSite }) => startSite());
