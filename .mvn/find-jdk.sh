# Sourced by mvnw and entente (POSIX sh): sets JAVA_HOME to a JDK 25 or newer, or says what to install and exits.
# JAVA_HOME wins if it is new enough; then the usual places, the newest first. ENTENTE_JDK_PLACES (folders between blanks, with
# wildcards) is looked through instead of the usual places.

entente_jdk_version() { # prints the feature release of the JDK in $1, or 0
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' "$1/release" | grep . || echo 0
}

entente_find_jdk() (
  set +f
  found= best=24
  if [ -n "${JAVA_HOME-}" ] && [ "$(entente_jdk_version "$JAVA_HOME")" -gt "$best" ]; then
    echo "$JAVA_HOME"
    return
  fi
  onpath=$(command -v javac 2>/dev/null || true)
  [ -z "$onpath" ] || onpath=$(dirname "$(dirname "$(readlink -f "$onpath" 2>/dev/null || echo "$onpath")")")
  if [ -n "${ENTENTE_JDK_PLACES-}" ]; then
    set -- $ENTENTE_JDK_PLACES
  else
    set -- /usr/lib/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/* /opt/*/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
  fi
  for jdk in "$onpath" "$@"; do
    version=$(entente_jdk_version "$jdk")
    if [ "$version" -gt "$best" ]; then best=$version found=$jdk; fi
  done
  echo "$found"
)

JAVA_HOME=$(entente_find_jdk)
if [ -z "$JAVA_HOME" ]; then
  echo "Entente needs a JDK 25 or newer and found none: install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  exit 2
fi
export JAVA_HOME
