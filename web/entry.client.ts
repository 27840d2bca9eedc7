import './enhance/theme.ts';
