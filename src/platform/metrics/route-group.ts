const PROBES = new Set(['/_health', '/_ready', '/_metrics']);
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
// First parts of the addresses that the admin and its plugins ask.
const OF_ADMIN = new Set([
  ...['admin', 'content-manager', 'content-type-builder', 'content-releases', 'review-workflows'],
  ...['hub', 'i18n', 'upload', 'users-permissions', 'email'],
]);

/**
 * The group of addresses that a request belongs to, for counting: `probe`, `admin`, `graphql`, `uploads`, `api/<name>` for a
 * name that is known, `api/other`, else `other`. No path, id or slug becomes a label, so that nobody can fill the memory.
 */
export const routeGroup = (address: string, apiNames: ReadonlySet<string>): string => {
  const path = address.split('?', 1)[0] ?? '';
  if (PROBES.has(path)) return 'probe';
  const [, first = '', second = ''] = path.split('/', 3);
  if (first === 'api') return apiNames.has(second) ? `api/${second}` : 'api/other';
  if (first === 'graphql' || first === 'uploads') return first;
  return OF_ADMIN.has(first) ? 'admin' : 'other';
};

/** The method of a request, for counting; one that no door of the hub knows is `other`. */
export const methodLabel = (method: string): string => (METHODS.has(method) ? method : 'other');

/** `2xx` to `5xx`, or `cut` where whoever asked hung up before the answer was whole. */
export const statusLabel = (status: number, isWhole: boolean): string =>
  isWhole ? `${String(Math.floor(status / 100))}xx` : 'cut';
