import type { EmulatorRequest } from './http';

/** A method, a path with `:places`, and what answers there. `param` gives the decoded text of a place. */
export interface Route<Context, Answer> {
  readonly method: string;
  readonly path: string;
  readonly handle: (input: {
    context: Context;
    request: EmulatorRequest;
    param: (name: string) => string;
  }) => Answer;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray "%": taken as it stands, it then matches no id
  }
};

const match = (pattern: string, path: string): ReadonlyMap<string, string> | undefined => {
  const wanted = pattern.split('/');
  const given = path.replace(/(?<=.)\/$/, '').split('/');
  if (wanted.length !== given.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const actual = given[index] ?? '';
    if (part.startsWith(':') && actual !== '') params.set(part.slice(1), decode(actual));
    else if (part !== actual) return undefined;
  }
  return params;
};

/** A route that fits a request, and what stands in its places. */
export interface Found<SomeRoute> {
  readonly route: SomeRoute;
  readonly param: (name: string) => string;
}

/** The first route that fits; undefined where none does. */
export const findRoute = <SomeRoute extends { readonly method: string; readonly path: string }>({
  routes,
  request,
  path = request.path,
}: {
  routes: readonly SomeRoute[];
  request: EmulatorRequest;
  path?: string;
}): Found<SomeRoute> | undefined => {
  for (const route of routes) {
    const params = route.method === request.method ? match(route.path, path) : undefined;
    if (params === undefined) continue;
    const param = (name: string): string => {
      const value = params.get(name);
      if (value === undefined) throw new Error(`The route ${route.path} has no :${name}.`);
      return value;
    };
    return { route, param };
  }
  return undefined;
};

/** Runs the first route that fits; undefined where none does. */
export const dispatch = <Context, Answer>({
  routes,
  context,
  request,
}: {
  routes: readonly Route<Context, Answer>[];
  context: Context;
  request: EmulatorRequest;
}): Answer | undefined => {
  const found = findRoute({ routes, request });
  return found?.route.handle({ context, request, param: found.param });
};
