'use strict';
// Loaded before Azurite. Ten minutes after its start, and every ten minutes from then, Azurite takes away the bytes that no blob has any more, one
// by one, and sorts the table of all others after each. After ten minutes of tests that takes minutes, in which it answers nobody.
const path = require('node:path');
const NeverWhileTestsRun = 24 * 60 * 60 * 1000;

require(path.join(path.dirname(process.argv[1]), 'utils', 'constants')).DEFAULT_GC_INTERVAL_MS = NeverWhileTestsRun;
