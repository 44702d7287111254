import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

/** What the content manager offers to those who extend it, as far as panels need it. */
interface ContentManagerApis {
  readonly addEditViewSidePanel?: (panels: PanelComponent[]) => void;
}

/** Adds a panel beside the form of every document; the panel itself decides for which types it shows. */
export const addSidePanel = (app: Pick<StrapiApp, 'getPlugin'>, panel: PanelComponent): void => {
  const apis: ContentManagerApis = app.getPlugin('content-manager').apis;
  apis.addEditViewSidePanel?.([panel]);
};
