-- A booking that ends because its agreement was suspended or ended is nobody's act on that booking.
alter table booking.booking_transition
  drop constraint booking_transition_actor,
  add constraint booking_transition_actor check ((actor is null) = (action in ('pass-time', 'follow-agreement'))
    and (actor is null) = (person is null));
