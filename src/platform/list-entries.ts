import type { Core } from '@strapi/strapi';

interface ComponentConfiguration {
  readonly settings: Readonly<Record<string, unknown>>;
}
interface ComponentService {
  findComponent(uid: string): object;
  findConfiguration(component: object): Promise<ComponentConfiguration>;
  updateConfiguration(component: object, configuration: ComponentConfiguration): Promise<unknown>;
}

/** Sets by which field the edit view names the entries of a list; Strapi takes the first text that it finds. */
export const nameListEntries = async (
  strapi: Core.Strapi,
  names: Readonly<Record<string, string>>,
): Promise<void> => {
  const components = strapi.plugin('content-manager').service<ComponentService>('components');
  for (const [uid, mainField] of Object.entries(names)) {
    const component = components.findComponent(uid);
    const configuration = await components.findConfiguration(component);
    const settings = { ...configuration.settings, mainField };
    await components.updateConfiguration(component, { ...configuration, settings });
  }
};
