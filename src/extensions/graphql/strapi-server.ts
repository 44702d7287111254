import { bootWhenAsked, type Bootstrap } from '../../platform/boot-when-asked';

/**
 * The GraphQL plugin with a schema that is made from all types with the first GraphQL request, in half a second, and not at
 * every start. Who may see what of it is said in `register()`, long before.
 */
export default <Plugin extends { readonly bootstrap: Bootstrap }>(plugin: Plugin): Plugin => ({
  ...plugin,
  bootstrap: bootWhenAsked(plugin.bootstrap, 'graphql'),
});
