/** Product names, which are the same in every language. */
export const PRODUCT = 'Office Protect Assistant';
export const CONNECTWISE = 'ConnectWise';
export const OFFICE_PROTECT = 'Office Protect';
