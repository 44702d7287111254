import { readSettings } from '../src/platform/settings';

export default () => readSettings(process.env);
