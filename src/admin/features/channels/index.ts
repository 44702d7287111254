import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanel } from '../shared/add-side-panel';
import { ChannelsPanel } from './panel';

/** Shows beside the form how each planned post will look on its channel. */
export const addChannels = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  addSidePanel(app, ChannelsPanel);
};
