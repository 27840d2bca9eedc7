/**
 * For so many months after a notice was settled, or a complaint answered, it is known whose it was and in which words: six in
 * which they may contest (article 20(1) of Regulation (EU) 2022/2065), and six for what follows from that. Not longer than is
 * needed: article 5(1)(e) of Regulation (EU) 2016/679.
 */
export const MONTHS_NAMED = 12;
/** For so many years what is left is counted: as long as a yearly report has to be available, article 6 of Regulation (EU) 2024/2835. */
export const YEARS_COUNTED = 5;
/**
 * For so many years after it was over it is known of whom something was decided, by whom and in which words: as long as somebody
 * may sue for it (article 2224 of the civil code). What was decided is counted on, of nobody.
 */
export const YEARS_ATTRIBUTED = 5;
