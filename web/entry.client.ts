import { enhanceTheme } from './enhance/theme.ts';

enhanceTheme();
