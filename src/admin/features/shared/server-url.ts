/** Address of the server that the admin talks to, without a slash at its end; Strapi keeps it on the window. */
export const serverUrl = (): string =>
  (window as unknown as { readonly strapi: { readonly backendURL: string } }).strapi.backendURL;
