const PROBES = new Set(['/_health', '/_ready', '/_metrics']);
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
// First parts of the addresses that the admin and its plugins ask.
const OF_ADMIN = new Set([
  ...['admin', 'content-manager', 'content-type-builder', 'content-releases', 'review-workflows'],
  ...['hub', 'i18n', 'upload', 'users-permissions', 'email'],
]);

const API_NAME_AT = '/api/'.length;
const CLASSES = ['0xx', '1xx', '2xx', '3xx', '4xx', '5xx'];

/** The part of a path from a place to the next slash. */
const partFrom = (path: string, from: number): string => {
  const end = path.indexOf('/', from);
  return end === -1 ? path.slice(from) : path.slice(from, end);
};

/**
 * Builds what tells the group of addresses that a request belongs to, for counting: `probe`, `admin`, `graphql`, `uploads`,
 * `api/<name>` for a name that is known, `api/other`, else `other`. No path, id or slug becomes a label, so that nobody can
 * fill the memory. Runs for answers that take some millionths of a second: it makes no lists.
 */
export const makeRouteGroup = (apiNames: Iterable<string>): ((address: string) => string) => {
  const groups = new Map(Array.from(apiNames, (name) => [name, `api/${name}`]));
  return (address) => {
    const query = address.indexOf('?');
    const path = query === -1 ? address : address.slice(0, query);
    const first = partFrom(path, 1);
    if (first === 'api') return groups.get(partFrom(path, API_NAME_AT)) ?? 'api/other';
    if (PROBES.has(path)) return 'probe';
    if (first === 'graphql' || first === 'uploads') return first;
    return OF_ADMIN.has(first) ? 'admin' : 'other';
  };
};

/** The method of a request, for counting; one that no door of the hub knows is `other`. */
export const methodLabel = (method: string): string => (METHODS.has(method) ? method : 'other');

/** `2xx` to `5xx`, or `cut` where whoever asked hung up before the answer was whole. */
export const statusLabel = (status: number, isWhole: boolean): string =>
  isWhole ? (CLASSES[Math.floor(status / 100)] ?? 'other') : 'cut';
