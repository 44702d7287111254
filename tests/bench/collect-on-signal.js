/**
 * Given to Node with `--require`: at SIGUSR2 a server frees all that it does not need, as each does some minutes after its
 * start. V8 keeps the shapes of requests for two such collections, and throws away with them the code that it has optimised for
 * these shapes; what it makes anew is slower by a fifth (a bare server of node:http, Node 20). Servers are alike after it.
 */
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

const COLLECTIONS = 3;
const PAUSE_MS = 100;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const collectSome = (left) => {
  collect();
  if (left > 1) setTimeout(collectSome, PAUSE_MS, left - 1);
};

process.on('SIGUSR2', () => collectSome(COLLECTIONS));
