package frontdesk.properties;

/**
 * The Spanish half of {@link SteeringWords}: the same grounds, in the words that listings in the
 * United States use for them. The law makes no difference between languages (42 U.S.C. 3604(c)),
 * and its English sources were put into Spanish on 21 November 2026; a list of HUD's own in Spanish
 * is not known to us. Written without accents, since texts are compared without them.
 */
final class SpanishSteering {
  static final String TABLE =
      """
      INCOME      no (se )?(acepta|aceptan|aceptamos|acepto|admite|admiten|admitimos|toma|toman|tomamos|recibe|recibimos)( \\w+){0,2} (seccion 8|section 8|vales?|vouchers?|cupones|subsidios?|asistencia|ayuda del gobierno|welfare|hcv|ssi)
      INCOME      (sin|no) (seccion 8|section 8|vales?|vouchers?|cupones|subsidios?|asistencia (publica|del gobierno)|ayuda del gobierno)
      INCOME      (seccion 8|section 8|vales?|vouchers?|cupones|subsidios?) no( \\w+){1,2}
      INCOME      (solo|solamente|unicamente) (para )?(personas |gente )?(emplead[oa]s?|profesionales|profesionistas|trabajador(a|es)|que trabajen?)
      INCOME      (debe|deben|hay que) (tener (trabajo|empleo)|estar (emplead[oa]s?|trabajando))
      FAMILY      (solo|solamente|unicamente) (para )?(adultos|parejas|solter[oa]s|personas solas|familias)
      FAMILY      (sin|no) (se (aceptan|admiten|permiten) |aceptamos |admitimos |permitimos )?(nin[oa]s|hijos|bebes|menores|familias|adolescentes)
      FAMILY      (nin[oa]s|hijos|menores|familias) no (son )?(bienvenidos|bienvenidas|permitidos|aceptados|admitidos)
      FAMILY      no (es )?(apt[oa]|adecuad[oa]|recomendad[oa]|recomendable|ideal) para (nin[oa]s|familias|menores)
      FAMILY      (ideal|perfect[oa]|excelente|pensad[oa]|apt[oa]|disenad[oa]|hech[oa]) para (un |una |los |las |jovenes |pequenas? |grandes? |nuevas? )*(parejas?|familias?|solter[oa]s?|recien casados|personas? solas?|matrimonios?)
      FAMILY      (parejas?|personas?|inquilin[oa]s?) (casad[oa]s?|solter[oa]s?)
      FAMILY      un solo (hijo|nino)
      DISABILITY  (sin|no) (se (aceptan|admiten|permiten) |aceptamos |admitimos |permitimos )?(sillas? de ruedas|discapacitad[oa]s|minusvalid[oa]s|personas con discapacidad(es)?|animales de (servicio|apoyo|asistencia)|perros (guia|de servicio|de asistencia))
      DISABILITY  no (es )?(apt[oa]|adecuad[oa]|recomendad[oa]|recomendable) para (sillas? de ruedas|discapacitad[oa]s|minusvalid[oa]s|personas con discapacidad(es)?)
      DISABILITY  (solo|solamente|unicamente) (para )?(personas |gente )?(san[oa]s?|saludables?|sin discapacidad(es)?)
      DISABILITY  (debe|deben) (poder (subir|vivir)|ser (san[oa]s?|saludables?))( \\w+)?
      DISABILITY  (minusvalid[oa]s?|invalid[oa]s|retrasad[oa]s? mental(es)?|enferm[oa]s? mental(es)?)
      AGE         (solo|solamente|unicamente) (para )?(jovenes|ancian[oa]s|jubilad[oa]s|mayores|adultos mayores|(la )?tercera edad|personas (mayores|jovenes|maduras|de edad))
      AGE         (ideal|perfect[oa]|excelente|apt[oa]) para (los |las |personas |gente )*(joven(es)?|ancian[oa]s|jubilad[oa]s|mayores|adultos mayores|la tercera edad|profesionales)( \\w+)?
      AGE         (profesionales|parejas?|personas?|inquilin[oa]s?|gente) (joven(es)?|mayor(es)?|madur[oa]s?|jubilad[oa]s?)
      AGE         (mayores|menores) de (18|21|25|30|35|40|45|50|55|60|62|65)( anos)?
      AGE         comunidad (para |de )?(mayores|adultos mayores|jubilad[oa]s|(55|62)( ?\\+| y mas| o mas))
      AGE         (sin|no) (se (aceptan|admiten) )?(ancian[oa]s|viej[oa]s|jovenes|jubilad[oa]s|adultos mayores)
      RELIGION    (comunidad|barrio|vecindario|edificio|hogar|casa|familias?|inquilin[oa]s?|duen[oa]s?|valores|ambiente) (cristian[oa]s?|catolic[oa]s?|protestantes?|evangelic[oa]s?|judi[oa]s?|musulman(a|as|es)?|islamic[oa]s?|hindu(es)?|budistas?|mormon(a|es)?)
      RELIGION    (solo|solamente|unicamente|no|sin|preferiblemente) (para |se aceptan |aceptamos )?(cristian[oa]s|catolic[oa]s|protestantes|evangelic[oa]s|judi[oa]s|musulman(as|es)|hindues|budistas|mormones|ateos)
      RELIGION    (comunidad|familias?|personas?|gente|inquilin[oa]s?) (religios[oa]s?|creyentes?|de fe|temeros[oa]s? de dios)
      ORIGIN      (solo|solamente|unicamente) (para )?(personas )?(ciudadan[oa]s|residentes legales|american[oa]s|hispan[oa]s|latin[oa]s|mexican[oa]s|blanc[oa]s|negr[oa]s|asiatic[oa]s|angloparlantes|hispanohablantes|anglosajones)
      ORIGIN      (sin|no) (se (aceptan|admiten) |aceptamos |admitimos )?(inmigrantes|extranjer[oa]s|indocumentad[oa]s|ilegales|refugiad[oa]s|hispan[oa]s|latin[oa]s|mexican[oa]s|negr[oa]s|blanc[oa]s|asiatic[oa]s|arabes|african[oa]s|indios)
      ORIGIN      (debe|deben|tiene que|tienen que|hay que) hablar( bien)? \\w+
      ORIGIN      (solo|solamente|unicamente) (hablantes de |personas que hablen )(ingles|espanol|\\w+)
      ORIGIN      (comunidad|barrio|vecindario|familias?|inquilin[oa]s?|gente|personas?) (hispan[oa]s?|latin[oa]s?|mexican[oa]s?|blanc[oa]s?|negr[oa]s?|asiatic[oa]s?|african[oa]s?|chin[oa]s?|indi[oa]s?|italian[oa]s?|irlandes(a|as|es)?|polac[oa]s?|arabes?|anglosajon(a|as|es)?)
      ORIGIN      (comunidad|barrio|vecindario) (exclusiv[oa]|restringid[oa]|etnic[oa])
      SEX         (solo|solamente|unicamente) (para )?(hombres|mujeres|damas|caballeros|senoritas|varones|muchach[oa]s|chic[oa]s)
      SEX         (sin|no) (se (aceptan|admiten) |aceptamos |admitimos )?(hombres|mujeres|varones|muchach[oa]s)
      """;

  private SpanishSteering() {}
}
