/** The switch that stops every delivery at once. */
export interface DeliverySwitch {
  /** Whether anything is sent at all at this moment. Reads within the transaction of the caller. */
  isOn(): Promise<boolean>;
}
