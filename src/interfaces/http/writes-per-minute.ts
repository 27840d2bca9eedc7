/** How often one account may write, unless the organisation says otherwise: far above what a person does, and below what holds up others. */
export const WRITES_PER_MINUTE = 240;
