// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/password.h"

#include <QRegularExpression>

#include <crypt.h>
#include <sodium.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Postrider {

namespace {

constexpr auto kind = "$2b$";
constexpr int cost = 12;
constexpr qsizetype longest = 72; // bytes; bcrypt ignores what follows

// What crypt() works in; it holds more than the answer afterwards.
class Workspace final
{
public:
    Workspace() = default;
    ~Workspace() { sodium_memzero(&m_data, sizeof(m_data)); }
    Q_DISABLE_COPY_MOVE(Workspace)

    // Empty where the setting is none. setting: a salt with its kind and cost, or a whole hash, which begins with one.
    Secret hash(const Secret &password, const QByteArray &setting)
    {
        const char *made = crypt_r(password.reveal().constData(), setting.constData(), &m_data);
        return made && *made != '*' ? Secret(QByteArray(made)) : Secret();
    }

private:
    crypt_data m_data = {};
};

// crypt() knows others, weaker ones among them, and would work for days on what a damaged row asks for.
bool isBcrypt(const Secret &hash)
{
    static const QRegularExpression pattern(uR"(^\$2[aby]\$(0[4-9]|1[0-8])\$[./A-Za-z0-9]{53}\z)"_s);
    return pattern.match(QString::fromLatin1(hash.reveal())).hasMatch();
}

Outcome checkPassword(const Secret &password)
{
    if (password.isEmpty())
        return fail(Error::Kind::InvalidInput, u"password: empty"_s);
    if (password.size() > longest)
        return fail(Error::Kind::InvalidInput, u"password: longer than 72 bytes"_s);
    if (password.reveal().contains('\0'))
        return fail(Error::Kind::InvalidInput, u"password: has a zero byte"_s);
    return {};
}

} // namespace

Result<Secret> hashPassword(const Secret &password)
{
    if (const auto checked = checkPassword(password); !checked)
        return fail(checked.error());
    char setting[CRYPT_GENSALT_OUTPUT_SIZE];
    if (!crypt_gensalt_rn(kind, cost, nullptr, 0, setting, sizeof(setting)))
        return fail(Error::Kind::Internal, u"bcrypt: no salt"_s);
    Secret hash = std::make_unique<Workspace>()->hash(password, setting);
    if (hash.isEmpty())
        return fail(Error::Kind::Internal, u"bcrypt: no hash"_s);
    return hash;
}

bool isPassword(const Secret &password, const Secret &hash)
{
    // One that hashPassword refuses must not pass for its first 72 bytes.
    return checkPassword(password) && isBcrypt(hash)
        && std::make_unique<Workspace>()->hash(password, hash.reveal()) == hash;
}

} // namespace Postrider
