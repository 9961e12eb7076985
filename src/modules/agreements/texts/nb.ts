/** Texts of agreements in bokmål; the other languages have the same shape. */
export const nb = {
  notices: {
    given: '{party} har sagt opp avtalen',
    open: '{party} sa opp avtalen {given}. De andre partene har ikke bestemt seg ennå. Ett av to skjer:',
    ifContinues:
      'Avtalen fortsetter uten {party}, som er part til og med {leaves}. For de andre gjelder den til og med {end}.',
    ifEnds: 'Avtalen opphører for alle. Siste dag er {leaves}.',
    continues:
      '{party} sa opp avtalen {given} og er part til og med {leaves}. Avtalen fortsetter for de andre til og med {end}.',
    ends: '{party} sa opp avtalen {given}. Den opphører for alle, og siste dag er {leaves}.',
    awardsStand: 'Tilsagn som er gitt, blir stående.',
    toAgreement: 'Se avtalen',
  },
};
