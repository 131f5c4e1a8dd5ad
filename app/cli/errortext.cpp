// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/errortext.h"

#include "services/wording.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QString errorText(const Error &error)
{
    const QString sentence = sentenceFor(error);
    if (error.kind == Error::Kind::KeychainMissing || error.kind == Error::Kind::PassphraseNeeded)
        return sentence + u' ' + Words::tr("Give it with --vault-passphrase-file FILE.");
    const bool isTold = error.detail.isEmpty() || !error.words.isEmpty() || sentence.contains(error.detail);
    return isTold ? sentence : u"%1 (%2)"_s.arg(sentence, error.detail);
}

} // namespace Postrider
