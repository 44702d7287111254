import { settingsOrExit } from '../src/platform/settings-or-exit';

export default () => settingsOrExit();
