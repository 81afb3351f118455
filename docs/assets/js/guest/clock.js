/* The emulator waits between two slices of work by a worker of its own, made from a blob. The policy
   of this site allows no blob, and a worker needs none: this stands in for it. */

class Clock {
  constructor() {
    this.channel = new MessageChannel();
    this.channel.port1.onmessage = ({ data }) => this.strike(data);
    this.timer = 0;
  }

  /* Asks for `tick` in `t` milliseconds; a later question takes the place of an earlier one. */
  postMessage({ t, tick }) {
    clearTimeout(this.timer);
    // A timer takes at least four milliseconds once it has been set a few times; a message does not.
    if (t < 1) this.channel.port2.postMessage(tick);
    else this.timer = setTimeout(() => this.strike(tick), t);
  }

  strike(tick) {
    this.onmessage?.({ data: tick });
  }

  terminate() {
    clearTimeout(this.timer);
    this.channel.port1.close();
  }
}

/* Has to be called before the emulator is imported. */
export function keepTime(scope) {
  scope.Worker = Clock;
}
