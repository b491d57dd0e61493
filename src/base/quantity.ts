declare const unit: unique symbol
/** Whole minutes of work. */
export type Minutes = number & { readonly [unit]: 'minutes' }
/** Whole kopecks; 120 000 kopecks are 1 200 ₽. */
export type Kopecks = number & { readonly [unit]: 'kopecks' }
